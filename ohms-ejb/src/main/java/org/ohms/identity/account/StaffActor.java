package org.ohms.identity.account;

import java.util.List;
import org.ohms.compliance.access.Actor;

/** A colleague as both walls would know them if they acted now. */
public record StaffActor(String name, List<String> roles, Actor actor) {
    public StaffActor {
        roles = List.copyOf(roles);
    }
}
