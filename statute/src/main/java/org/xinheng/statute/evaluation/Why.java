package org.xinheng.statute.evaluation;

/**
 * Why a row got what it got (计分依据), readable by a clerk.
 *
 * @param rule the rule that was applied
 * @param zh one sentence in Chinese with the figures in it
 * @param en the same in English
 */
public record Why(ScoreRule rule, String zh, String en) {}
