package org.ohms.records.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.observation.OwnReading;
import org.ohms.records.observation.VitalSigns;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;
import org.ohms.shared.id.PatientId;

/** What the patient measured in one go, with the device and in the units they have. */
@ApplicationScoped
class ReadingSubject implements SubjectRules {
    @Inject
    VitalSigns vitals;

    @Override
    public ProposalSubject subject() {
        return ProposalSubject.READING;
    }

    @Override
    public ProposedWords checked(ProposedWords words, Instant now, Refusals refusals) {
        var kept = new LinkedHashMap<String, String>();
        ProposalSubject.READING.fields().forEach(field -> kept.put(field, words.of(field)));
        kept.put("at", words.of("at").isEmpty() ? now.toString() : words.of("at"));
        // a unit says nothing without its figure
        for (var figure : new String[] {"temperature", "weight", "glucose"}) {
            if (kept.getOrDefault(figure, "").isEmpty()) {
                kept.remove(figure + "Unit");
            }
        }
        var asked = new ProposedWords(kept);
        var reading = reading(new PatientId(new UUID(0, 0)), asked, refusals);
        if (refusals.isEmpty()) {
            reading.judge(now, refusals);
        }
        return asked;
    }

    @Override
    public Standing standing(PatientId patient, @Nullable UUID target, ProposedWords wanted) {
        return Standing.NOTHING;
    }

    @Override
    public void keep(PatientId patient, @Nullable UUID target, long version, ProposedWords words) {
        vitals.takeOwn(reading(patient, words, new Refusals()));
    }

    private static OwnReading reading(PatientId patient, ProposedWords words, Refusals refusals) {
        return new OwnReading(
                patient,
                at(words.of("at"), refusals),
                figure(words, "systolic", refusals),
                figure(words, "diastolic", refusals),
                figure(words, "pulse", refusals),
                figure(words, "temperature", refusals),
                words.of("temperatureUnit"),
                figure(words, "oxygen", refusals),
                figure(words, "weight", refusals),
                words.of("weightUnit"),
                figure(words, "glucose", refusals),
                words.of("glucoseUnit"));
    }

    private static Instant at(String typed, Refusals refusals) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeException notATime) {
            refusals.when(true, Refusal.of(CommonRefusal.MALFORMED).at("at"));
            return Instant.EPOCH;
        }
    }

    private static @Nullable BigDecimal figure(ProposedWords words, String field, Refusals refusals) {
        var typed = words.of(field).replace(',', '.');
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("\\d{1,5}(\\.\\d{1,4})?")) {
            refusals.when(true, Refusal.of(CommonRefusal.MALFORMED).at(field));
            return null;
        }
        return new BigDecimal(typed);
    }
}
