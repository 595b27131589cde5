package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.xinheng.identity.DemoAccounts;

/** Answers an act without a fresh factor: 403, the reason, and the way through it. */
@ControllerAdvice
class StepUpAdvice {

  /** Header that names the reason to programs. */
  static final String REASON = "X-Refused-Because";

  private final FrameAdvice frames;
  private final ObjectProvider<DemoAccounts> demo;

  StepUpAdvice(FrameAdvice frames, ObjectProvider<DemoAccounts> demo) {
    this.frames = frames;
    this.demo = demo;
  }

  @ExceptionHandler(FactorNotFresh.class)
  ModelAndView lead(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    String back = StepUpPage.backOf(request);
    response.setHeader(REASON, "factor-not-fresh");
    if (request.getHeader("HX-Request") != null) {
      String place = URLEncoder.encode(back, StandardCharsets.UTF_8);
      response.setHeader("HX-Redirect", "/step-up?back=" + place);
    }
    ModelAndView page = new ModelAndView(StepUpPage.NAME);
    page.setStatus(HttpStatus.FORBIDDEN);
    page.addObject("frame", frames.frame(request));
    page.addObject("back", Addresses.isOwn(back) ? back : "/");
    page.addObject("byClick", demo.getIfAvailable() != null);
    page.addObject("posted", !request.getMethod().equals("GET"));
    return page;
  }
}
