package org.xinheng.petition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.reference.Text;

/**
 * What stands beside an act that takes something from the petitioner (限制性决定): on which article, by
 * which written notice, where to turn against it or instead of it, and until when. Without an
 * article there is no such act.
 *
 * @param article the article
 * @param notice the document owed to the petitioner
 * @param remedyKey key of the message that says where to turn
 * @param lastDay last day for it in law; empty where the Regulation sets none or it does not run
 *     yet
 * @param termKey key of the message that says why there is no last day
 */
public record Restriction(
    Text article, Notice notice, String remedyKey, @Nullable LocalDate lastDay, String termKey) {}
