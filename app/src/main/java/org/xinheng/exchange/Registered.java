package org.xinheng.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinheng.exchange.domain.Known;
import org.xinheng.exchange.domain.Preview;
import org.xinheng.exchange.domain.Sheet;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.Correction;
import org.xinheng.petition.NationalMatter;
import org.xinheng.petition.NationalMatters;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.Registration;
import org.xinheng.shared.OfficeClock;

/** What is registered here of a file, as far as an officer reaches, and what registration says. */
@Component
class Registered {

  private final NationalMatters matters;
  private final OfficeClock clock;

  Registered(NationalMatters matters, OfficeClock clock) {
    this.matters = matters;
    this.clock = clock;
  }

  Known of(Scope scope, Sheet sheet) {
    Set<String> national =
        sheet.rows().stream()
            .flatMap(row -> Stream.ofNullable(row.nationalNumber()))
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> own =
        sheet.rows().stream()
            .flatMap(row -> Stream.ofNullable(row.number()))
            .collect(Collectors.toSet());
    List<NationalMatter> known = matters.known(scope, national, own);
    known.forEach(it -> national.remove(it.nationalNumber()));
    return new Known(known, matters.elsewhere(scope, national));
  }

  Preview preview(Scope scope, Sheet sheet) {
    return Preview.of(sheet, of(scope, sheet), new Rules(scope), clock.today());
  }

  private final class Rules implements Preview.Rules {

    private final Scope scope;

    Rules(Scope scope) {
      this.scope = scope;
    }

    @Override
    public Optional<Refused> registration(RegisterMatter entry, String nationalNumber) {
      return matters.refusal(scope, Registration.ofNational(entry, nationalNumber));
    }

    @Override
    public Optional<Refused> correction(NationalMatter now, Correction to) {
      return matters.refusal(now, to);
    }
  }
}
