package org.xinheng.budget;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.budget.domain.Project;
import org.xinheng.budget.domain.StoredPayment;
import org.xinheng.shared.Money;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger keeps of each act; the facade and the bulk writer both take it from here. */
final class History {

  static final String APPROVED = "budget.approved";
  static final String PAID = "budget.paid";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private History() {}

  static byte[] approved(Project project) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("year", project.year());
    facts.put("code", project.code());
    facts.put("unit", project.unit().toString());
    facts.put("classified", project.classified());
    facts.put("total", yuan(project.total()));
    put(facts, "fiscal", project.fiscal());
    put(facts, "other", project.other());
    facts.put("plan", steps(project.plan()));
    return json(facts);
  }

  static byte[] paid(StoredPayment payment) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("year", payment.year());
    facts.put("code", payment.code());
    facts.put("day", payment.day().toString());
    facts.put("amount", yuan(payment.amount()));
    facts.put("voucher", payment.voucher());
    String purpose = payment.purpose();
    if (purpose != null) {
      facts.put("purpose", purpose);
    }
    return json(facts);
  }

  private static List<String> steps(SpendingPlan plan) {
    return plan.steps().stream()
        .map(step -> step.month() + ":" + step.cumulative().stripTrailingZeros().toPlainString())
        .toList();
  }

  private static void put(Map<String, Object> facts, String name, @Nullable Money money) {
    if (money != null) {
      facts.put(name, yuan(money));
    }
  }

  private static String yuan(Money money) {
    return money.yuan().toPlainString();
  }

  private static byte[] json(Map<String, Object> facts) {
    return JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8);
  }
}
