package org.ohms.identity.signin;

import java.util.HexFormat;
import java.util.regex.Pattern;
import org.ohms.identity.session.SecretToken;
import org.ohms.shared.crypto.Sha256;

/**
 * The two buckets a try is counted in. From a browser and a network the account does not know: one for the account, one
 * for the address, so that guessing stops either way. From a browser it knows: two of that browser's own; from a network
 * it has been signed in from: one of the account's at that network, one of the network's. So whatever somebody does
 * elsewhere, the owner gets in where they have been before.
 */
public final class Tries {
    private static final Pattern IPV6_NETWORK = Pattern.compile("^((?:[0-9a-fA-F]*:){4}).*");

    /** From where somebody tries. */
    enum From {
        ANYWHERE,
        KNOWN_PLACE,
        KNOWN_DEVICE
    }

    private final From from;
    private final byte[] account;
    private final byte[] place;

    private Tries(From from, byte[] account, byte[] place) {
        this.from = from;
        this.account = account;
        this.place = place;
    }

    static Tries fromAnywhere(byte[] loginToken, String address) {
        return new Tries(
                From.ANYWHERE,
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
                From.ANYWHERE,
                Sha256.of(what + "|at|" + HexFormat.of().formatHex(whom)),
                Sha256.of(what + "|from|" + network(address)));
    }

    static Tries fromKnownPlace(byte[] loginToken, String address) {
        return new Tries(
                From.KNOWN_PLACE,
                Sha256.of("account-at|" + HexFormat.of().formatHex(loginToken) + "|" + network(address)),
                Sha256.of("known-address|" + network(address)));
    }

    /** Tries of another sort from a network the account knows. */
    static Tries fromKnownPlace(String what, byte[] whom, String address) {
        return new Tries(
                From.KNOWN_PLACE,
                Sha256.of(what + "|account-at|" + HexFormat.of().formatHex(whom) + "|" + network(address)),
                Sha256.of(what + "|known-address|" + network(address)));
    }

    static Tries fromKnown(SecretToken device, byte[] loginToken) {
        var whose = HexFormat.of().formatHex(loginToken) + "|" + HexFormat.of().formatHex(device.digest());
        return new Tries(From.KNOWN_DEVICE, Sha256.of("device|" + whose), Sha256.of("device-place|" + whose));
    }

    /** Tries of another sort by a browser the account knows: counted by that browser's own. */
    static Tries fromKnown(String what, SecretToken device, byte[] whom) {
        var whose = HexFormat.of().formatHex(whom) + "|" + HexFormat.of().formatHex(device.digest());
        return new Tries(
                From.KNOWN_DEVICE, Sha256.of(what + "|device|" + whose), Sha256.of(what + "|device-place|" + whose));
    }

    From from() {
        return from;
    }

    byte[] atAccount() {
        return account;
    }

    byte[] fromPlace() {
        return place;
    }

    /** One subscriber has a whole /64 of IPv6 addresses and counts as one place. */
    static String network(String address) {
        var network = IPV6_NETWORK.matcher(address);
        return network.matches() ? network.group(1) : address;
    }
}
