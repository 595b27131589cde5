package org.xinheng.api.web;

/**
 * A matter that was registered.
 *
 * @param number its number
 * @param queryCode opens its progress together with the number, for the petitioner's slip; kept
 *     nowhere, but given again for the same request
 */
record ApiRegistered(String number, String queryCode) {}
