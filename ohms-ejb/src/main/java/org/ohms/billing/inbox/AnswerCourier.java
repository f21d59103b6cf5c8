package org.ohms.billing.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.ohms.billing.connector.Connectors;
import org.ohms.billing.connector.PayerConnector;
import org.ohms.billing.connector.PayerSilent;
import org.ohms.shared.time.MinuteHasPassed;
import org.ohms.shared.work.Background;
import org.ohms.shared.work.BesideRounds;

/**
 * Puts the answers to what came through the drop of payers there, beside the rounds of this node, because the drop may not
 * answer. Whoever tries has an answer for a while, so that two nodes never bring the same; one that was not taken is tried
 * again under the same name.
 */
@ApplicationScoped
class AnswerCourier {
    private static final Logger LOG = Logger.getLogger(AnswerCourier.class.getName());
    private static final String DROP = "sftp";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST = 50;

    @Inject
    EntityManager entities;

    @Inject
    Connectors connectors;

    @Inject
    Background background;

    @Inject
    BesideRounds beside;

    @Inject
    Clock clock;

    void on(@Observes MinuteHasPassed minute) {
        connectors
                .ready(DROP)
                .ifPresent(drop ->
                        beside.begin("answers were not brought to the drop of payers", () -> go(drop, minute.at())));
    }

    private void go(PayerConnector drop, Instant now) {
        try {
            for (var parcel : background.call("x12.answer.lease", () -> lease(now))) {
                bring(drop, parcel);
            }
        } catch (PayerSilent silent) {
            LOG.log(Level.WARNING, "answers were not taken by the drop of payers: {0}", silent.code());
        }
    }

    /** One message of an answer. */
    private record Letter(String name, byte[] content) {}

    /** An answer on its way; about an interchange, or about one that came again. */
    private record Parcel(UUID about, boolean again, List<Letter> letters) {}

    private List<Parcel> lease(Instant now) {
        List<?> ids = entities.createNativeQuery("""
                        select cast(interchange_id as text) from x12_answer where sent_at is null
                        and due_at <= cast(?1 as timestamptz) order by due_at, interchange_id limit ?2
                        for update skip locked""")
                .setParameter(1, now.toString())
                .setParameter(2, MOST)
                .getResultList();
        var parcels = new ArrayList<>(ids.stream()
                .map(id -> entities.find(X12Answer.class, UUID.fromString(String.valueOf(id))))
                .map(answer -> {
                    answer.lease(now, PATIENCE);
                    return new Parcel(answer.interchange(), false, letters(answer));
                })
                .toList());
        parcels.addAll(again(now));
        return parcels;
    }

    private List<Parcel> again(Instant now) {
        List<?> ids = entities.createNativeQuery("""
                        select cast(id as text) from x12_repeat where sent_at is null
                        and due_at <= cast(?1 as timestamptz) order by due_at, id limit ?2 for update skip locked""")
                .setParameter(1, now.toString())
                .setParameter(2, MOST)
                .getResultList();
        return ids.stream()
                .map(id -> entities.find(X12Repeat.class, UUID.fromString(String.valueOf(id))))
                .map(repeat -> {
                    repeat.lease(now, PATIENCE);
                    return new Parcel(
                            repeat.id(),
                            true,
                            List.of(letter("TA1-", repeat.id(), repeat.row().ta1())));
                })
                .toList();
    }

    private List<Letter> letters(X12Answer answer) {
        var row = entities.find(X12Interchange.class, answer.interchange()).row();
        var letters = new ArrayList<Letter>();
        if (answer.isTechnical()) {
            letters.add(letter("TA1-", row.id(), row.ta1()));
        }
        if (!row.functional().isEmpty()) {
            letters.add(letter("999-", row.id(), row.functional()));
        }
        return letters;
    }

    private static Letter letter(String kind, UUID id, String content) {
        return new Letter(kind + id, content.getBytes(StandardCharsets.UTF_8));
    }

    private void bring(PayerConnector drop, Parcel parcel) throws PayerSilent {
        for (var letter : parcel.letters()) {
            drop.exchange(letter.name(), letter.content());
        }
        background.run("x12.answer.sent", () -> {
            background.about(parcel.again() ? "X12Repeat" : "X12Interchange", parcel.about(), null);
            if (parcel.again()) {
                entities.find(X12Repeat.class, parcel.about()).sent(clock.instant());
            } else {
                entities.find(X12Answer.class, parcel.about()).sent(clock.instant());
            }
        });
    }
}
