package org.ohms.messaging.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.identity.account.AccountDirectory;
import org.ohms.messaging.preference.MessageLanguages;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/** What an announcement has to say, and to whom, before it is kept. */
@ApplicationScoped
class AnnouncementRules {
    @Inject
    AccountDirectory accounts;

    @Inject
    Visitors visitors;

    /**
     * The draft as it is kept: without what its group does not need, and without languages that nothing was written in.
     *
     * @throws DomainException INVALID naming each field and what it may hold
     */
    AnnouncementDraft kept(AnnouncementDraft draft) {
        var refusals = new Refusals();
        var written = draft.words().stream().filter(words -> !words.isEmpty()).toList();
        refusals.when(
                written.stream().noneMatch(words -> words.language().equals(AnnouncementDraft.FALLBACK)),
                Refusal.of(CommonRefusal.REQUIRED).at("title-" + AnnouncementDraft.FALLBACK));
        var languages = written.stream().map(AnnouncementWords::language).toList();
        refusals.when(
                !MessageLanguages.WRITTEN.containsAll(languages)
                        || Set.copyOf(languages).size() < languages.size(),
                Refusal.of(CommonRefusal.MALFORMED).at("language"));
        written.forEach(words -> {
            text(words.title(), "title-" + words.language(), AnnouncementDraft.LONGEST_TITLE, false, refusals);
            text(words.body(), "body-" + words.language(), AnnouncementDraft.LONGEST_BODY, true, refusals);
        });
        group(draft, refusals);
        refusals.throwIfAny(DomainException.Kind.INVALID);
        var staff = draft.audience() == Audience.STAFF;
        var visits = draft.audience() == Audience.VISITS;
        return new AnnouncementDraft(
                draft.audience(),
                staff ? draft.role() : null,
                visits ? draft.from() : null,
                visits ? draft.until() : null,
                visits ? draft.practitioner() : null,
                visits ? draft.service() : null,
                written.stream()
                        .map(words -> new AnnouncementWords(
                                words.language(), words.title().strip(), plain(words.body())))
                        .toList());
    }

    private void group(AnnouncementDraft draft, Refusals refusals) {
        switch (draft.audience()) {
            case STAFF ->
                refusals.when(
                        draft.role() == null || !accounts.rolesOfStaff().contains(draft.role()),
                        Refusal.of(CommonRefusal.REQUIRED).at("role"));
            case VISITS -> {
                var from = draft.from();
                var until = draft.until();
                refusals.when(from == null, Refusal.of(CommonRefusal.REQUIRED).at("from"))
                        .when(until == null, Refusal.of(CommonRefusal.REQUIRED).at("until"));
                if (from != null && until != null) {
                    refusals.when(
                            until.isBefore(from) || until.isAfter(from.plusDays(AnnouncementDraft.MOST_DAYS)),
                            Refusal.of(AnnouncementRefusal.DAYS).at("until").with("most", AnnouncementDraft.MOST_DAYS));
                    refusals.when(
                            from.getYear() < 1900 || from.getYear() > 9000,
                            Refusal.of(CommonRefusal.MALFORMED).at("from"));
                }
                chosen(draft.practitioner(), "practitioner", visitors.practitioners(), refusals);
                chosen(draft.service(), "service", visitors.services(), refusals);
            }
            case PORTAL -> {
                // everybody: there is nothing to choose
            }
        }
    }

    private static void chosen(@Nullable UUID id, String field, List<Visitors.Choice> choices, Refusals refusals) {
        refusals.when(
                id != null && choices.stream().noneMatch(one -> one.id().equals(id)),
                Refusal.of(CommonRefusal.MALFORMED).at(field));
    }

    private static void text(String text, String field, int most, boolean lines, Refusals refusals) {
        refusals.when(text.isBlank(), Refusal.of(CommonRefusal.REQUIRED).at(field))
                .when(
                        plain(text).length() > most,
                        Refusal.of(CommonRefusal.TOO_LONG).at(field).with("max", most))
                .when(
                        text.chars().anyMatch(c -> Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r'))),
                        Refusal.of(CommonRefusal.CONTROL_CHARACTERS).at(field));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
