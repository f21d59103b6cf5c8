package org.ohms.integration.target;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the open internet from those of a machine, a house or a provider's inside. */
final class PublicAddresses {
    /** Network and length of its prefix: everything of IPv4 that is not the open internet (RFC 6890 and its followers). */
    private static final int[][] CLOSED_4 = {
        {0, 8},
        {ip(10, 0, 0), 8},
        {ip(100, 64, 0), 10},
        {ip(127, 0, 0), 8},
        {ip(169, 254, 0), 16},
        {ip(172, 16, 0), 12},
        {ip(192, 0, 0), 24},
        {ip(192, 0, 2), 24},
        {ip(192, 88, 99), 24},
        {ip(192, 168, 0), 16},
        {ip(198, 18, 0), 15},
        {ip(198, 51, 100), 24},
        {ip(203, 0, 113), 24},
        {ip(224, 0, 0), 3}
    };

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address four ? isPublic(four.getAddress()) : isPublic6(address.getAddress());
    }

    private static boolean isPublic(byte[] four) {
        var number = (four[0] & 0xff) << 24 | (four[1] & 0xff) << 16 | (four[2] & 0xff) << 8 | four[3] & 0xff;
        for (var closed : CLOSED_4) {
            var mask = -1 << (32 - closed[1]);
            if ((number & mask) == closed[0]) {
                return false;
            }
        }
        return true;
    }

    /** Global unicast is 2000::/3, without the parts of it that carry IPv4 addresses or stand in manuals. */
    private static boolean isPublic6(byte[] six) {
        var first = (six[0] & 0xff) << 8 | six[1] & 0xff;
        var second = (six[2] & 0xff) << 8 | six[3] & 0xff;
        var global = first >>> 13 == 1;
        var protocols = first == 0x2001 && second < 0x0200;
        var manuals = first == 0x2001 && second == 0x0db8 || first == 0x3fff && second < 0x1000;
        var sixToFour = first == 0x2002;
        return global && !protocols && !manuals && !sixToFour;
    }

    private static int ip(int a, int b, int c) {
        return a << 24 | b << 16 | c << 8;
    }
}
