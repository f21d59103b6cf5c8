package org.ohms.web.identity;

import java.io.Serializable;
import java.time.Instant;
import org.ohms.identity.account.FirstLoginLink;
import org.omnifaces.util.Faces;

/** A one-time link while it stands on the page of the person who asked for it. */
public record ShownLink(String account, String address, Instant expires) implements Serializable {
    private static final long serialVersionUID = 1L;

    static ShownLink of(FirstLoginLink link) {
        return new ShownLink(
                link.account().toString(), Faces.getRequestDomainURL() + link.pathWithToken(), link.expiresAt());
    }

    /** Without the address: it must not reach a log. */
    @Override
    public String toString() {
        return "ShownLink[" + account + "]";
    }
}
