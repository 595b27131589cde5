package org.xinheng.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a name leads at the moment. */
@FunctionalInterface
interface Resolver {

  InetAddress[] resolve(String host) throws UnknownHostException;
}
