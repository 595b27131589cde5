package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.xinheng.identity.OpenToSignedIn;
import org.xinheng.identity.SafeToRepeat;
import org.xinheng.identity.WhileOwing;

/**
 * Told by a page's script when the browser prints the page. It is a note and no lock: who wants no
 * trace photographs the screen.
 */
@Controller
class PrintController {

  /**
   * Leaves its row in the access log, as a printing of the page.
   *
   * @param address path of the page
   */
  @PostMapping("/printed")
  @SafeToRepeat(reason = "a second call tells of a second printing")
  @OpenToSignedIn
  @WhileOwing
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void printed(@RequestParam String address, HttpServletRequest request) {
    request.setAttribute(AccessRecorder.PRINTED, address);
  }
}
