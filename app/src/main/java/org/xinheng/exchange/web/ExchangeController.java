package org.xinheng.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.xinheng.exchange.Brought;
import org.xinheng.exchange.Days;
import org.xinheng.exchange.Exports;
import org.xinheng.exchange.Exports.Exported;
import org.xinheng.exchange.Exports.Format;
import org.xinheng.exchange.NationalFiles;
import org.xinheng.exchange.Run;
import org.xinheng.exchange.domain.Field;
import org.xinheng.identity.Officers;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RequestKey;

/** 与全国系统交换: bring a file, hand matters out, see what was exchanged. */
@Controller
class ExchangeController {

  private static final String PAGE = "exchange/index";

  private final NationalFiles files;
  private final Exports exports;
  private final Officers officers;
  private final OfficeClock clock;

  ExchangeController(NationalFiles files, Exports exports, Officers officers, OfficeClock clock) {
    this.files = files;
    this.exports = exports;
    this.officers = officers;
    this.clock = clock;
  }

  @GetMapping("/exchange")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String index(Scope scope, Model model) {
    return page(scope, clock.today().toString(), clock.today().toString(), model);
  }

  private String page(Scope scope, String from, String until, Model model) {
    List<Run> runs = files.runs(scope);
    Set<UUID> who = runs.stream().map(Run::officer).collect(Collectors.toSet());
    model.addAttribute("files", files.list(scope));
    model.addAttribute("runs", runs);
    model.addAttribute("names", officers.names(scope.region(), who));
    model.addAttribute("from", from);
    model.addAttribute("until", until);
    return PAGE;
  }

  @PostMapping("/exchange/files")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  String bring(
      Scope scope,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "false") boolean declared,
      RequestKey key,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return switch (brought(scope, file, days(from, until), declared, key)) {
      case Brought.Kept(var id) -> "redirect:/exchange/files/" + id;
      case Brought.Refused(var messageKey, var fields) -> {
        model.addAttribute("importRefused", messageKey);
        model.addAttribute("fieldKeys", fields.stream().map(Field::messageKey).toList());
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(scope, from, until, model);
      }
    };
  }

  private Brought brought(
      Scope scope,
      @Nullable MultipartFile file,
      Optional<Days> days,
      boolean declared,
      RequestKey key)
      throws IOException {
    if (file == null || file.isEmpty() || !declared || days.isEmpty()) {
      String missing =
          days.isEmpty()
              ? "exchange.fault.days"
              : declared ? "exchange.fault.file" : "exchange.fault.declared";
      return new Brought.Refused(missing, List.of());
    }
    String name = file.getOriginalFilename();
    return files.bring(scope, name == null ? "" : name, file.getBytes(), days.get(), key.key());
  }

  private static Optional<Days> days(String from, String until) {
    try {
      return Optional.of(new Days(LocalDate.parse(from), LocalDate.parse(until)));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  @PostMapping("/exchange/export")
  @OpenTo({Role.WINDOW_CLERK, Role.BUREAU_LEADER})
  @Nullable String export(
      Scope scope,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "xlsx") String format,
      RequestKey key,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Exported exported =
        days(from, until)
            .map(days ->
                exports.export(scope, days, Format.of(format).orElse(Format.XLSX), key.key()))
            .orElseGet(() -> new Exported.None("exchange.fault.days"));
    return switch (exported) {
      case Exported.None(var messageKey) -> {
        model.addAttribute("exportRefused", messageKey);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(scope, from, until, model);
      }
      case Exported.File file -> {
        send(file, response);
        yield null;
      }
    };
  }

  private static void send(Exported.File file, HttpServletResponse response) throws IOException {
    ContentDisposition saved =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
    response.setContentType(file.mediaType());
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }
}
