package org.ohms.billing.coverage;

import java.util.List;
import java.util.Locale;
import org.ohms.shared.crypto.Vault;

/** The number of a member in the one form that is compared: letters and digits, whatever stands between them. */
record MemberNumber(String text) {
    MemberNumber {
        text = text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    byte[] token(Vault vault) {
        return vault.token(term());
    }

    /** How it is looked up: as it may be kept now. */
    List<byte[]> tokens(Vault vault) {
        return vault.tokens(term());
    }

    private String term() {
        return "coverage.member:" + text;
    }

    @Override
    public String toString() {
        return "MemberNumber";
    }
}
