package org.xinheng.reception.web;

import org.xinheng.reception.Visit;

/**
 * A visit as the page shows it.
 *
 * @param visit the visit
 * @param unitName name of the unit that runs the window
 * @param mayAnswer whether this reader may still keep an answer
 */
record VisitRow(Visit visit, String unitName, boolean mayAnswer) {}
