package org.xinheng.petition;

import org.xinheng.deadline.Reminder;

/**
 * A reminder with the matter that it is about.
 *
 * @param matter the matter as a list shows it
 * @param reminder what is said
 */
public record DeskReminder(MatterRow matter, Reminder reminder) {}
