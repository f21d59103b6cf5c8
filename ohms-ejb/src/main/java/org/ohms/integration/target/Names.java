package org.ohms.integration.target;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. */
interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
}
