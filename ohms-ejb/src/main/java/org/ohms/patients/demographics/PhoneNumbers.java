package org.ohms.patients.demographics;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.ohms.compliance.hospital.KnownHospital;

/** Reads phone numbers in any writing and keeps them in E.164. */
@ApplicationScoped
public class PhoneNumbers {
    private static final int LONGEST_TYPED = 40;

    @Inject
    KnownHospital hospital;

    /** The number in E.164; empty when it cannot be one. A number without {@code +} is read as one of the hospital's country. */
    public Optional<String> e164(String typed) {
        return e164(typed, hospital.settings().phoneRegion());
    }

    static Optional<String> e164(String typed, String region) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(typed, region);
            // possible, not valid: numbering plans change faster than any list of them
            return phones.isPossibleNumber(number)
                    ? Optional.of(phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** The digits people in the country dial, without the country's code; empty when it is no number. */
    public static Optional<String> nationalDigits(String e164) {
        try {
            return Optional.of(PhoneNumberUtil.getInstance()
                    .getNationalSignificantNumber(PhoneNumberUtil.getInstance().parse(e164, null)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
