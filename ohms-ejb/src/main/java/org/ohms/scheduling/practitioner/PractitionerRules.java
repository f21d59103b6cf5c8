package org.ohms.scheduling.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.place.PlaceLookup;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What a practitioner's entry must have: a name, something they do, papers that make sense, a place that exists. */
@ApplicationScoped
class PractitionerRules {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_LINE = 200;

    @Inject
    PlaceLookup places;

    void insistOn(PractitionerDraft draft) {
        var wrong = new Refusals();
        judge(wrong, draft);
        wherever(wrong, draft);
        wrong.throwIfAny(DomainException.Kind.INVALID);
    }

    /** Everything that can be told from the draft alone. */
    static void judge(Refusals wrong, PractitionerDraft draft) {
        wrong.when(
                draft.name().family().isEmpty(),
                Refusal.of(CommonRefusal.REQUIRED).at("family"));
        wrong.when(
                draft.specialties().isEmpty(),
                Refusal.of(CommonRefusal.REQUIRED).at("specialties"));
        length(wrong, "prefix", draft.name().prefix(), LONGEST_NAME);
        length(wrong, "given", draft.name().given(), LONGEST_NAME);
        length(wrong, "family", draft.name().family(), LONGEST_NAME);
        length(wrong, "suffix", draft.name().suffix(), LONGEST_NAME);
        draft.specialties().forEach(s -> {
            wrong.when(s.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("specialties"));
            length(wrong, "specialties", s, LONGEST_NAME);
        });
        var contact = draft.contact();
        length(wrong, "phone", contact.phone(), LONGEST_NAME);
        length(wrong, "email", contact.email(), LONGEST_LINE);
        length(wrong, "street", contact.street(), LONGEST_LINE);
        length(wrong, "city", contact.city(), LONGEST_LINE);
        length(wrong, "region", contact.region(), LONGEST_NAME);
        length(wrong, "postcode", contact.postcode(), LONGEST_NAME);
        draft.qualifications().forEach(q -> judge(wrong, q));
    }

    private static void judge(Refusals wrong, Qualification paper) {
        wrong.when(paper.name().isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("qualification"));
        wrong.when(paper.issuer().isBlank(), Refusal.of(CommonRefusal.REQUIRED).at("issuer"));
        length(wrong, "qualification", paper.name(), LONGEST_LINE);
        length(wrong, "issuer", paper.issuer(), LONGEST_LINE);
        length(wrong, "qualificationNumber", paper.number(), LONGEST_NAME);
        var issued = paper.issuedOn();
        var ends = paper.expiresOn();
        wrong.when(
                issued != null && ends != null && ends.isBefore(issued),
                Refusal.of(PractitionerRefusal.EXPIRES_BEFORE_ISSUED).at("expiresOn"));
    }

    private void wherever(Refusals wrong, PractitionerDraft draft) {
        var room = draft.room();
        if (draft.place() == null) {
            wrong.when(
                    room != null, Refusal.of(PractitionerRefusal.UNKNOWN_ROOM).at("room"));
            return;
        }
        var place = places.row(draft.place());
        wrong.when(
                place.isEmpty(), Refusal.of(PractitionerRefusal.UNKNOWN_PLACE).at("place"));
        wrong.when(
                room != null && place.isPresent() && place.get().room(room).isEmpty(),
                Refusal.of(PractitionerRefusal.UNKNOWN_ROOM).at("room"));
    }

    private static void length(Refusals wrong, String field, @Nullable String text, int max) {
        wrong.when(
                text != null && text.length() > max,
                Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", max));
        wrong.when(
                text != null && text.chars().anyMatch(Character::isISOControl),
                Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
    }
}
