package org.ohms.identity.draft;

import java.util.regex.Pattern;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;

/**
 * Where something was typed.
 *
 * @param form which form, such as {@code register}
 * @param subject the id of what the form is about; empty for something new
 */
public record DraftPlace(String form, String subject) {
    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z-]{1,39}");
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9-]{0,64}");

    public DraftPlace {
        if (!FORM.matcher(form).matches()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at("form"));
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.MALFORMED).at("subject"));
        }
    }
}
