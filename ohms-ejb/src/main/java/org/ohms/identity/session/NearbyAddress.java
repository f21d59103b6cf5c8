package org.ohms.identity.session;

/**
 * A network address as its owner is shown it: the network, without the last part. It tells home from the hospital and
 * both from a stranger, and says less to whoever looks over a shoulder; the audit trail keeps the address whole.
 */
final class NearbyAddress {
    private static final int GROUPS_SHOWN = 4;

    private NearbyAddress() {}

    static String of(String address) {
        if (address.indexOf(':') >= 0) {
            var groups = address.split(":", -1);
            var shown = new StringBuilder();
            for (var i = 0; i < Math.min(GROUPS_SHOWN, groups.length - 1); i++) {
                shown.append(groups[i]).append(':');
            }
            return shown.append('*').toString();
        }
        var last = address.lastIndexOf('.');
        return last < 0 ? address : address.substring(0, last + 1) + "*";
    }
}
