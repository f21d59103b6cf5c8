package org.ohms.web.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.RefusalTexts;

/** The sentence of an objection that was asked for before anybody pressed the button. */
@Named
@RequestScoped
public class DeskRefusals {
    @Inject
    RefusalTexts texts;

    public String text(Refusal refusal) {
        return texts.of(refusal, Locale.ENGLISH);
    }
}
