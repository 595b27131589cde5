package org.xinheng.house;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The message keys that constants answer with when they are asked. */
final class MessageKeys {

  private MessageKeys() {}

  /** Keys of every constant of those of the classes that are enums with a {@code messageKey()}. */
  static List<String> of(Stream<String> classNames) {
    return classNames
        .map(MessageKeys::load)
        .filter(Class::isEnum)
        .flatMap(MessageKeys::keys)
        .sorted()
        .distinct()
        .toList();
  }

  private static Stream<String> keys(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals("messageKey") && method.getParameterCount() == 0)
        .flatMap(method ->
            Arrays.stream(type.getEnumConstants()).map(constant -> key(method, constant)));
  }

  private static String key(Method method, Object constant) {
    try {
      method.setAccessible(true);
      return String.valueOf(method.invoke(constant));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, MessageKeys.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
