package org.xinheng.api.web;

/** An act that was done. */
record ApiDone(String number, String act) {}
