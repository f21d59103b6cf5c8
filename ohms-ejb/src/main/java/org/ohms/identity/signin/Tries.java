package org.ohms.identity.signin;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.crypto.Sha256;

/**
 * The two buckets a try is counted in. From a browser the account does not know: one for the account, one for the
 * address, so that guessing stops either way. From a browser it knows: two of that browser's own, so that whatever
 * somebody does elsewhere, its owner gets in.
 */
public final class Tries {
    private static final Pattern IPV6_NETWORK = Pattern.compile("^((?:[0-9a-fA-F]*:){4}).*");

    private final boolean knownDevice;
    private final byte[] account;
    private final byte[] place;

    private Tries(boolean knownDevice, byte[] account, byte[] place) {
        this.knownDevice = knownDevice;
        this.account = account;
        this.place = place;
    }

    static Tries fromAnywhere(byte[] loginToken, String address) {
        return new Tries(
                false,
                Sha256.of("account|" + HexFormat.of().formatHex(loginToken)),
                Sha256.of("address|" + network(address)));
    }

    /**
     * Tries of another sort than signing in, counted apart from those.
     *
     * @param what names the sort, such as {@code sign-up}
     * @param whom what is tried at, such as the token of an e-mail
     */
    public static Tries of(String what, byte[] whom, String address) {
        return new Tries(
                false,
                Sha256.of(what + "|at|" + HexFormat.of().formatHex(whom)),
                Sha256.of(what + "|from|" + network(address)));
    }

    static Tries fromKnown(SecretToken device, byte[] loginToken) {
        var whose = HexFormat.of().formatHex(loginToken) + "|" + HexFormat.of().formatHex(device.digest());
        return new Tries(true, Sha256.of("device|" + whose), Sha256.of("device-place|" + whose));
    }

    /** Tries of another sort by a browser the account knows: counted by that browser's own. */
    static Tries fromKnown(String what, SecretToken device, byte[] whom) {
        var whose = HexFormat.of().formatHex(whom) + "|" + HexFormat.of().formatHex(device.digest());
        return new Tries(true, Sha256.of(what + "|device|" + whose), Sha256.of(what + "|device-place|" + whose));
    }

    boolean isKnownDevice() {
        return knownDevice;
    }

    byte[] atAccount() {
        return account;
    }

    byte[] fromPlace() {
        return place;
    }

    /** One subscriber has a whole /64 of IPv6 addresses and counts as one place. */
    private static String network(String address) {
        var network = IPV6_NETWORK.matcher(address);
        return network.matches() ? network.group(1) : address;
    }
}
