package org.xinheng.shared;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.StaticMethodMatcherPointcutAdvisor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;

/**
 * Binds the scope of a facade's call before its transaction begins: the first argument that is
 * {@link Scoped} says it. A call that names only a county, or something of it, is the program's own
 * work, a command or a clock, and sees the county; within an officer's request it sees what the
 * officer sees, and before sign-in the directory alone.
 */
final class RowAdvice extends StaticMethodMatcherPointcutAdvisor implements MethodInterceptor {

  private static final long serialVersionUID = 1L;

  // Asked for at the first call: an advice is made before the pool and must not fetch it early.
  private final transient Supplier<RowScopes> rows;

  RowAdvice(Supplier<RowScopes> rows) {
    this.rows = rows;
    setAdvice(this);
    // Before the transaction's own advice, which comes last.
    setOrder(Ordered.LOWEST_PRECEDENCE - 100);
  }

  @Override
  public boolean matches(Method method, Class<?> type) {
    return AnnotatedElementUtils.hasAnnotation(type, Service.class)
        && Arrays.stream(method.getParameterTypes())
            .anyMatch(it ->
                Scoped.class.isAssignableFrom(it)
                    || it == Region.class
                    || OfRegion.class.isAssignableFrom(it));
  }

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    RowScopes.Undo undo = rows.get().bind(scope(call.getArguments()));
    boolean done = false;
    try {
      @Nullable Object result = call.proceed();
      done = true;
      return result;
    } finally {
      undo.run(done);
    }
  }

  private RowScope scope(@Nullable Object[] arguments) {
    return Arrays.stream(arguments)
        .filter(Scoped.class::isInstance)
        .map(it -> ((Scoped) it).rows())
        .findFirst()
        .orElseGet(() -> ofRegion(region(arguments)));
  }

  private RowScope ofRegion(Region region) {
    RowScope current = rows.get().current();
    if (current == null) {
      return RowScope.county(region);
    }
    if (current.isOf(region)) {
      return current;
    }
    return RowScope.directory(region);
  }

  private static Region region(@Nullable Object[] arguments) {
    return Arrays.stream(arguments)
        .filter(it -> it instanceof Region || it instanceof OfRegion)
        .map(it -> it instanceof OfRegion of ? of.region() : (Region) it)
        .findFirst()
        .orElseThrow();
  }
}
