package org.ohms.identity.draft;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Everybody keeps what they typed and did not save yet, and only they read it. It needs no permission: whoever may open
 * the form may type into it, and saving asks again; whoever did not sign in is refused because there is no account.
 */
@Stateless
@PermitAll
public class MyDrafts {
    static final int MOST_DRAFTS = 40;
    static final int MOST_FIELDS = 400;
    static final int LONGEST = 50_000;

    @Inject
    Drafts drafts;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /**
     * Keeps what stands in a form now, in place of what stood there before in the same opening of it.
     *
     * @param turn rises with everything this opening sends, from 1; what arrives after something newer counts for nothing
     * @param fields at most 400, with 50,000 characters together
     */
    public void keep(DraftPlace place, UUID opening, long turn, Map<String, List<String>> fields) {
        var account = current.account();
        insistOn(turn, fields);
        drafts.keep(account, place, opening, turn, fields, clock.instant());
        drafts.keepNewest(account, MOST_DRAFTS);
    }

    /** The newest draft of this form, whenever and wherever it was opened. */
    public Optional<DraftRow> newest(DraftPlace place) {
        return drafts.newest(current.account(), place);
    }

    /** It was saved, or is not wanted any more: what still comes from that opening counts for nothing. */
    public void letGo(DraftPlace place, UUID opening) {
        drafts.end(current.account(), place, opening, clock.instant());
    }

    private static void insistOn(long turn, Map<String, List<String>> fields) {
        var length = fields.entrySet().stream()
                .mapToLong(field -> field.getKey().length()
                        + field.getValue().stream().mapToLong(String::length).sum())
                .sum();
        new Refusals()
                .when(turn < 1, Refusal.of(CommonRefusal.OUT_OF_RANGE).at("turn"))
                .when(
                        fields.size() > MOST_FIELDS,
                        Refusal.of(CommonRefusal.TOO_LONG).at("fields").with("max", MOST_FIELDS))
                .when(
                        length > LONGEST,
                        Refusal.of(CommonRefusal.TOO_LONG).at("fields").with("max", LONGEST))
                .throwIfAny(DomainException.Kind.INVALID);
    }
}
