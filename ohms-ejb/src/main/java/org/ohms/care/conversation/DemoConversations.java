package org.ohms.care.conversation;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ohms.patients.demo.DemoCast;
import org.ohms.patients.portal.RecordAccounts;
import org.ohms.scheduling.practitioner.PractitionerLookup;
import org.ohms.scheduling.practitioner.PractitionerRow;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.start.DemoDataWanted;

/** A patient of the demonstration asks her doctor something, and has an answer to an earlier question. */
@ApplicationScoped
class DemoConversations {
    private static final Duration WITHIN = Duration.ofHours(48);

    @Inject
    Conversations conversations;

    @Inject
    PractitionerLookup practitioners;

    @Inject
    DemoCast people;

    @Inject
    RecordAccounts accounts;

    @Inject
    MessageWriting writing;

    void fill(@Observes @Priority(341) DemoDataWanted wanted) {
        doctor().ifPresent(doctor -> patient()
                .ifPresent(
                        patient -> accounts.accountOf(patient).ifPresent(account -> talk(patient, account, doctor))));
    }

    private void talk(PatientId patient, AccountId account, AccountId doctor) {
        var now = writing.now();
        var earlier = now.minus(Duration.ofDays(6));
        var answered = Conversation.asked(patient, "Metformin and breakfast", doctor, null, false, account, earlier);
        answered.ask(false, earlier.plus(WITHIN), earlier);
        conversations.add(answered);
        say(answered, account, AuthorRole.PATIENT, "Shall I take the morning tablet before or after breakfast?", 6);
        answered.answer(earlier.plus(Duration.ofHours(3)));
        say(answered, doctor, AuthorRole.STAFF, "With breakfast, please: it is kinder to the stomach.", 5);

        var asked = now.minus(Duration.ofHours(2));
        var waiting = Conversation.asked(patient, "Numbers at home", doctor, null, false, account, asked);
        waiting.ask(false, asked.plus(WITHIN), asked);
        conversations.add(waiting);
        say(
                waiting,
                account,
                AuthorRole.PATIENT,
                "My pressure was 148 over 88 three mornings in a row. Shall I come earlier than planned?",
                0);
    }

    private void say(Conversation in, AccountId author, AuthorRole role, String words, int daysAgo) {
        var at = daysAgo == 0 ? in.lastAt() : writing.now().minus(Duration.ofDays(daysAgo));
        conversations.add(new Communication(in, author, role, words, false, at));
        conversations.read(in, author, in.lastAt());
    }

    private Optional<AccountId> doctor() {
        return practitioners.withAnyOf(List.of()).stream()
                .filter(one -> one.name().family().equals("Haddad"))
                .map(PractitionerRow::account)
                .flatMap(account -> Optional.ofNullable(account).stream())
                .findFirst();
    }

    private Optional<PatientId> patient() {
        return Optional.ofNullable(people.byFamily().get("Okafor"));
    }
}
