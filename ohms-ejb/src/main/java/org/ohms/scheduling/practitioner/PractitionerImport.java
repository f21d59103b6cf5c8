package org.ohms.scheduling.practitioner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ohms.patients.importing.ImportAnswer;
import org.ohms.patients.importing.ImportField;
import org.ohms.patients.importing.ImportKind;
import org.ohms.patients.importing.ImportOrigin;
import org.ohms.patients.importing.ImportRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.Refusals;

/**
 * Lists of practitioners. A row is known when its id came in from the same source before. Those who come in have no
 * usual place and no hours yet, so nobody books them by mistake.
 */
@ApplicationScoped
class PractitionerImport implements ImportKind {
    private static final String ID = "externalId";
    private static final String NAME = "name";
    private static final String GIVEN = "given";
    private static final String FAMILY = "family";
    private static final String PREFIX = "prefix";
    private static final String SPECIALTY = "specialty";
    private static final String PHONE = "phone";
    private static final String EMAIL = "email";
    private static final String STREET = "street";
    private static final String CITY = "city";
    private static final String REGION = "region";
    private static final String POSTCODE = "postcode";

    @Inject
    Practitioners practitioners;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return "practitioner";
    }

    @Override
    public String permission() {
        return "practitioner.register";
    }

    @Override
    public String words() {
        return "org.ohms.scheduling.practitioner.columns";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(ID, "Id", "practitioner id", "provider id", "number"),
                ImportField.of(NAME, "Name", "full name", "provider"),
                ImportField.of(GIVEN, "given", "first", "first name", "given name"),
                ImportField.of(FAMILY, "family", "last", "last name", "family name", "surname"),
                ImportField.of(PREFIX, "prefix", "title"),
                ImportField.required(SPECIALTY, "Speciality", "specialty"),
                ImportField.of(PHONE, "phone", "telephone"),
                ImportField.of(EMAIL, "email", "e-mail"),
                ImportField.of(STREET, "address", "street"),
                ImportField.of(CITY, "city"),
                ImportField.of(REGION, "state", "region"),
                ImportField.of(POSTCODE, "zip", "postcode", "postal code"));
    }

    @Override
    public List<ImportAnswer> take(ImportOrigin origin, List<ImportRow> rows) {
        var keys = new HashMap<ImportRow, String>();
        rows.forEach(row -> {
            var id = row.get(ID);
            if (id != null) {
                keys.put(row, origin.source() + "|" + id.strip());
            }
        });
        var known = new HashSet<>(practitioners.importedAlready(keys.values()));
        var answers = new ArrayList<ImportAnswer>();
        for (var row : rows) {
            answers.add(answer(row, keys.get(row), known));
        }
        return answers;
    }

    private ImportAnswer answer(ImportRow row, @Nullable String key, HashSet<String> known) {
        var wrong = new Refusals();
        if (key == null) {
            wrong.add(Refusal.of(CommonRefusal.REQUIRED).at(ID));
        }
        var name = nameIn(row);
        wrong.when(name.family().isEmpty(), Refusal.of(CommonRefusal.REQUIRED).at(NAME));
        var specialty = row.get(SPECIALTY);
        wrong.when(specialty == null, Refusal.of(CommonRefusal.REQUIRED).at(SPECIALTY));
        if (key == null || specialty == null || !wrong.isEmpty()) {
            return ImportAnswer.refused(wrong.all());
        }
        if (!known.add(key)) {
            return ImportAnswer.known();
        }
        var draft =
                new PractitionerDraft(name, List.of(worded(specialty)), List.of(), contactIn(row), null, null, null);
        PractitionerRules.judge(wrong, draft);
        wrong.when(
                key.length() > PractitionerRules.LONGEST_LINE,
                Refusal.of(CommonRefusal.TOO_LONG).at(ID));
        if (!wrong.isEmpty()) {
            return ImportAnswer.refused(wrong.all());
        }
        return ImportAnswer.added(
                practitioners.register(draft, key, clock.instant()).id().value());
    }

    /** Given and family name, or a full name whose last word is the family name. */
    private static PractitionerName nameIn(ImportRow row) {
        var family = row.get(FAMILY);
        if (family != null) {
            return new PractitionerName(row.get(PREFIX), orEmpty(row.get(GIVEN)), family, null);
        }
        var full = orEmpty(row.get(NAME)).strip();
        var last = full.lastIndexOf(' ');
        return new PractitionerName(
                row.get(PREFIX), last < 0 ? "" : full.substring(0, last), full.substring(last + 1), null);
    }

    private static PractitionerContact contactIn(ImportRow row) {
        return new PractitionerContact(
                row.get(PHONE), row.get(EMAIL), row.get(STREET), row.get(CITY), row.get(REGION), row.get(POSTCODE));
    }

    /** Specialties that shout are written like the others: {@code GENERAL PRACTICE} is General practice. */
    private static String worded(String specialty) {
        var text = specialty.strip();
        if (!text.equals(text.toUpperCase(Locale.ROOT)) || text.length() < 2) {
            return text;
        }
        return text.charAt(0) + text.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
