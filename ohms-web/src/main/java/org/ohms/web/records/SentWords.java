package org.ohms.web.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.ohms.records.coding.PartialDate;
import org.ohms.records.proposal.ProposalSubject;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.UrlValues;
import org.ohms.web.shared.Words;

/** What patients send for their charts, in words: codes as people read them, times by the clinic's clock. */
@Named
@ApplicationScoped
public class SentWords {
    @Inject
    Words words;

    @Inject
    Formats formats;

    @Inject
    ChartWords chart;

    public String subject(ProposalSubject subject) {
        return words.of("records.sent.subject." + subject.name());
    }

    public String field(String name) {
        return words.of("records.sent.field." + name);
    }

    /** A value as people read it; empty for none. */
    public String value(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "severity" -> words.of("records.severity." + value);
            case "relative" -> words.of("records.relative." + value);
            case "fact" -> words.of("records.social." + value);
            case "over" -> words.of("records.sent.over.yes");
            case "origin" -> words.of("prescribing.origin." + value);
            case "since", "performed" ->
                PartialDate.parse(value).map(chart::date).orElse(value);
            case "temperatureUnit", "weightUnit", "glucoseUnit" -> chart.unit(value);
            case "at" -> UrlValues.moment(value).map(formats::dateTime).orElse(value);
            default -> value;
        };
    }
}
