package org.ohms.patients.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ohms.compliance.access.Actor;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.patients.demographics.ContactPerson;
import org.ohms.patients.demographics.ContactPoint;
import org.ohms.patients.demographics.Demographics;
import org.ohms.patients.demographics.Difference;
import org.ohms.patients.demographics.Identifier;

/**
 * How much of a patient's numbers and ways of contact the one who acts sees: all of it where their work needs it, the end
 * of it otherwise, enough to tell two apart. Patients themselves, programs and the system are not staff at a screen.
 */
@ApplicationScoped
class Masks {
    private static final int SHOWN = 4;
    private static final String DOTS = "••••";
    /** Whoever keeps the record sees what they keep: otherwise they would keep the dots. */
    private static final Set<String> KEEPING =
            Set.of("patient.register", "patient.change", "patient.change-own", "patient.merge");

    @Inject
    CurrentActor current;

    /** Whether anything of a record is shown in part only. */
    boolean hideAnything() {
        return !isShown("patient.identifiers") || !isShown("patient.contacts");
    }

    Demographics of(Demographics person) {
        if (!hideAnything()) {
            return person;
        }
        var shown = person.draft();
        if (!isShown("patient.identifiers")) {
            shown.identifiers(person.identifiers().stream()
                    .map(number -> new Identifier(number.type(), number.source(), end(number.value())))
                    .toList());
        }
        if (!isShown("patient.contacts")) {
            shown.telecoms(person.telecoms().stream()
                            .map(way -> new ContactPoint(way.kind(), way(way.value())))
                            .toList())
                    .contacts(person.contacts().stream()
                            .map(contact -> new ContactPerson(
                                    contact.name(),
                                    contact.relationship(),
                                    wayOrNone(contact.phone()),
                                    wayOrNone(contact.email())))
                            .toList());
        }
        return shown.done();
    }

    List<Difference> of(List<Difference> changes) {
        return hideAnything() ? changes.stream().map(this::of).toList() : changes;
    }

    private Difference of(Difference change) {
        var field = change.field();
        if (field.startsWith("identifiers.") && field.endsWith(".value") && !isShown("patient.identifiers")) {
            return new Difference(field, end(change.before()), end(change.after()));
        }
        var contact = field.startsWith("telecoms.") && field.endsWith(".value")
                || field.startsWith("contacts.") && (field.endsWith(".phone") || field.endsWith(".email"));
        return contact && !isShown("patient.contacts")
                ? new Difference(field, way(change.before()), way(change.after()))
                : change;
    }

    private boolean isShown(String permission) {
        var actor = current.get();
        return actor.kind() != Actor.Kind.STAFF
                || actor.may(permission)
                || KEEPING.stream().anyMatch(actor::may);
    }

    private static @Nullable String wayOrNone(@Nullable String value) {
        return value == null ? null : way(value);
    }

    private static String way(String value) {
        var at = value.indexOf('@');
        return at < 1 ? end(value) : value.charAt(0) + DOTS + value.substring(at);
    }

    /** The last four characters of something longer than twice that; of anything shorter nothing. */
    private static String end(String value) {
        if (value.isEmpty()) {
            return "";
        }
        return value.length() < 2 * SHOWN ? DOTS : DOTS + value.substring(value.length() - SHOWN);
    }
}
