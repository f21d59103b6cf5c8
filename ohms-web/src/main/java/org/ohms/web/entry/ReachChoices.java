package org.ohms.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ohms.messaging.preference.MessageLanguages;
import org.ohms.messaging.preference.MessageZones;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.web.shared.Words;

/** What there is to choose from when somebody says how to be reached: always with what holds now. */
@Named
@ApplicationScoped
public class ReachChoices {
    private static final List<String> LEADS = List.of("", "PT48H,PT2H", "PT24H", "PT2H");

    @Inject
    Words words;

    /** Every full hour. */
    public List<String> hours(ReachForm form) {
        var hours = new TreeSet<>(Arrays.asList(form.getQuietFrom(), form.getQuietUntil()));
        IntStream.range(0, 24)
                .mapToObj(hour -> LocalTime.of(hour, 0).toString())
                .forEach(hours::add);
        hours.remove("");
        return List.copyOf(hours);
    }

    /** Lead times of reminders; an empty one leaves it to the hospital. */
    public List<String> leads(ReachForm form) {
        return Stream.concat(LEADS.stream(), Stream.of(form.getLeads()))
                .distinct()
                .toList();
    }

    /** Lead times in words. */
    public String lead(String choice) {
        return LEADS.contains(choice)
                ? words.of("entry.reach.leads." + (choice.isEmpty() ? "hospital" : choice.replace(',', '-')))
                : ReminderLeads.parse(choice).leads().stream()
                        .map(lead -> words.of("entry.reach.leads.hours", lead.toMinutes() / 60.0))
                        .collect(Collectors.joining(", "));
    }

    /** The languages messages are written in; an empty one goes by the record. */
    public List<String> getLanguages() {
        return Stream.concat(Stream.of(""), MessageLanguages.WRITTEN.stream()).toList();
    }

    /** The clocks of the world by the names of places; an empty one is that of the clinic. */
    public List<String> getZones() {
        return Stream.concat(Stream.of(""), MessageZones.CHOICES.stream().map(ZoneId::getId))
                .toList();
    }

    /** {@code Europe/Berlin}, {@code America/New York}. */
    public String zone(String choice) {
        return choice.isEmpty() ? words.of("entry.reach.zone.clinic") : choice.replace('_', ' ');
    }

    /** The name of a language, in itself: whoever looks for it reads it. */
    public String language(String choice) {
        var locale = Locale.forLanguageTag(choice);
        var name = locale.getDisplayLanguage(locale);
        return choice.isEmpty()
                ? words.of("entry.reach.language.record")
                : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
