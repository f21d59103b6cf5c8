package org.ohms.patients.demographics;

import static org.ohms.shared.error.CommonRefusal.CONTROL_CHARACTERS;
import static org.ohms.shared.error.CommonRefusal.MALFORMED;
import static org.ohms.shared.error.CommonRefusal.OUT_OF_RANGE;
import static org.ohms.shared.error.CommonRefusal.REQUIRED;
import static org.ohms.shared.error.CommonRefusal.TOO_LONG;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.error.RefusalCode;
import org.ohms.shared.error.Refusals;

/**
 * What typed demographics must keep, and the one form they are kept in: NFC, single blanks, phone numbers in E.164,
 * e-mail addresses and codes in one case. Every objection names its field; all are found in one go.
 */
@ApplicationScoped
public class DemographicsRules {
    /** Nobody alive was born earlier, and no register in use goes back further. */
    static final int EARLIEST_BIRTH_YEAR = 1870;

    static final int LONGEST_NAME = 100;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_CODE = 64;
    static final int LONGEST_EMAIL = 254;
    static final int MOST_ENTRIES = 20;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()\\[\\],;:\\\\\"]+@[^\\s@.]+(\\.[^\\s@.]+)+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Inject
    PhoneNumbers phones;

    @Inject
    Clock clock;

    /** The demographics in the form they are kept in; what is wrong is added to the refusals and left as it came. */
    public Demographics check(Demographics typed, Refusals refusals) {
        return new Check(refusals, LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusDays(1)).all(typed);
    }

    private final class Check {
        private final Refusals refusals;
        private final LocalDate tomorrow;

        /** @param tomorrow in UTC, so that it is never earlier than today anywhere */
        Check(Refusals refusals, LocalDate tomorrow) {
            this.refusals = refusals;
            this.tomorrow = tomorrow;
        }

        Demographics all(Demographics typed) {
            var name = name(typed.name());
            var born = born(typed.birthDate());
            return new Demographics(
                    name,
                    texts(typed.formerNames(), "formerNames"),
                    text(typed.preferredName(), "preferredName", LONGEST_NAME),
                    born,
                    list(typed.addresses(), "addresses", this::address),
                    list(typed.telecoms(), "telecoms", this::telecom),
                    list(typed.languages(), "languages", this::language),
                    typed.interpreterNeeded(),
                    list(typed.contacts(), "contacts", this::contact),
                    list(typed.identifiers(), "identifiers", this::identifier),
                    typed.maritalStatus(),
                    text(typed.genderIdentity(), "genderIdentity", LONGEST_NAME),
                    text(typed.pronouns(), "pronouns", LONGEST_NAME),
                    died(typed.deceasedOn(), born));
        }

        private HumanName name(HumanName typed) {
            var family = text(typed.family(), "name.family", LONGEST_NAME);
            var given = texts(typed.given(), "name.given");
            refusals.when(
                    family == null && given.isEmpty(), Refusal.of(REQUIRED).at("name.family"));
            return new HumanName(
                    family,
                    given,
                    text(typed.prefix(), "name.prefix", LONGEST_CODE),
                    text(typed.suffix(), "name.suffix", LONGEST_CODE));
        }

        private @Nullable BirthDate born(@Nullable BirthDate typed) {
            if (typed == null) {
                return null;
            }
            if (!BirthDate.exists(typed)) {
                refuse(MALFORMED, "birthDate");
            } else if (typed.year() < EARLIEST_BIRTH_YEAR || typed.earliest().isAfter(tomorrow)) {
                refusals.add(Refusal.of(OUT_OF_RANGE).at("birthDate").with("min", EARLIEST_BIRTH_YEAR));
            }
            return typed;
        }

        private @Nullable LocalDate died(@Nullable LocalDate typed, @Nullable BirthDate born) {
            if (typed != null
                    && (typed.isAfter(tomorrow)
                            || (born != null && BirthDate.exists(born) && typed.isBefore(born.earliest())))) {
                refuse(OUT_OF_RANGE, "deceasedOn");
            }
            return typed;
        }

        private Address address(Address typed, String field) {
            var country = text(typed.country(), field + ".country", LONGEST_CODE);
            if (country != null) {
                country = country.toUpperCase(Locale.ROOT);
                refusals.when(
                        !COUNTRIES.contains(country), Refusal.of(MALFORMED).at(field + ".country"));
            }
            var postalCode = text(typed.postalCode(), field + ".postalCode", LONGEST_CODE);
            return new Address(
                    typed.use(),
                    text(typed.line(), field + ".line", LONGEST_LINE),
                    text(typed.line2(), field + ".line2", LONGEST_LINE),
                    text(typed.city(), field + ".city", LONGEST_NAME),
                    text(typed.state(), field + ".state", LONGEST_NAME),
                    postalCode == null ? null : postalCode.toUpperCase(Locale.ROOT),
                    country);
        }

        private ContactPoint telecom(ContactPoint typed, String field) {
            var value = required(typed.value(), field + ".value", LONGEST_EMAIL);
            return new ContactPoint(
                    typed.kind(),
                    typed.kind().isPhone() ? phone(value, field + ".value") : email(value, field + ".value"));
        }

        private ContactPerson contact(ContactPerson typed, String field) {
            var phone = text(typed.phone(), field + ".phone", LONGEST_CODE);
            var email = text(typed.email(), field + ".email", LONGEST_EMAIL);
            return new ContactPerson(
                    required(typed.name(), field + ".name", LONGEST_LINE),
                    typed.relationship(),
                    phone == null ? null : phone(phone, field + ".phone"),
                    email == null ? null : email(email, field + ".email"));
        }

        private Identifier identifier(Identifier typed, String field) {
            return new Identifier(
                    typed.type(),
                    text(typed.source(), field + ".source", LONGEST_CODE),
                    required(typed.value(), field + ".value", LONGEST_CODE));
        }

        private String language(String typed, String field) {
            var tag = required(typed, field, LONGEST_CODE);
            try {
                var locale = new Locale.Builder().setLanguageTag(tag).build();
                refusals.when(
                        locale.getLanguage().isEmpty(), Refusal.of(MALFORMED).at(field));
                return locale.toLanguageTag();
            } catch (IllformedLocaleException e) {
                refuse(MALFORMED, field);
                return tag;
            }
        }

        private String phone(String typed, String field) {
            if (typed.isEmpty()) {
                return typed;
            }
            return phones.e164(typed).orElseGet(() -> {
                refuse(MALFORMED, field);
                return typed;
            });
        }

        private String email(String typed, String field) {
            if (!typed.isEmpty() && !EMAIL.matcher(typed).matches()) {
                refuse(MALFORMED, field);
            }
            return typed.toLowerCase(Locale.ROOT);
        }

        private String required(@Nullable String typed, String field, int longest) {
            var text = text(typed, field, longest);
            if (text == null) {
                refuse(REQUIRED, field);
                return "";
            }
            return text;
        }

        private List<String> texts(List<String> typed, String field) {
            var kept = list(typed, field, (name, at) -> {
                var text = text(name, at, LONGEST_NAME);
                return text == null ? "" : text;
            });
            kept.removeIf(String::isEmpty);
            return kept;
        }

        private <T, R> List<R> list(List<T> typed, String field, Entry<T, R> entry) {
            if (typed.size() > MOST_ENTRIES) {
                refusals.add(Refusal.of(TOO_LONG).at(field).with("max", MOST_ENTRIES));
                return new ArrayList<>();
            }
            var checked = new ArrayList<R>();
            for (var i = 0; i < typed.size(); i++) {
                checked.add(entry.check(typed.get(i), field + "." + i));
            }
            return checked;
        }

        private @Nullable String text(@Nullable String typed, String field, int longest) {
            if (typed == null) {
                return null;
            }
            var text = tidy(typed);
            if (text.isEmpty()) {
                return null;
            }
            refusals.when(
                    text.length() > longest, Refusal.of(TOO_LONG).at(field).with("max", longest));
            refusals.when(
                    text.codePoints().anyMatch(DemographicsRules::isControl),
                    Refusal.of(CONTROL_CHARACTERS).at(field));
            return text;
        }

        private void refuse(RefusalCode code, String field) {
            refusals.add(Refusal.of(code).at(field));
        }
    }

    @FunctionalInterface
    private interface Entry<T, R> {
        R check(T typed, String field);
    }

    /** NFC, no blanks around, one blank between words. */
    static String tidy(String typed) {
        var text = Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                ? typed
                : Normalizer.normalize(typed, Normalizer.Form.NFC);
        return text.strip().replaceAll("[\\p{Zs}]+", " ");
    }

    /** Controls, and the marks that make text read in another order than it is stored. */
    static boolean isControl(int character) {
        return Character.isISOControl(character)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069)
                || Character.getType(character) == Character.UNASSIGNED
                || Character.getType(character) == Character.SURROGATE;
    }
}
