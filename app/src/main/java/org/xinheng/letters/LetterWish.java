package org.xinheng.letters;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter that is wanted.
 *
 * @param kind code of its kind
 * @param owed the message by which an act owes it; empty for a kind that nothing owes
 * @param large whether in large print (大字版)
 */
public record LetterWish(String kind, @Nullable UUID owed, boolean large) {}
