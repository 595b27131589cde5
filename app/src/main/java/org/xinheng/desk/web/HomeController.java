package org.xinheng.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xinheng.identity.OpenToSignedIn;

/** 我的工作: what waits for the officer who is signed in. */
@Controller
class HomeController {

  @GetMapping("/")
  @OpenToSignedIn
  String home() {
    return "desk/home";
  }
}
