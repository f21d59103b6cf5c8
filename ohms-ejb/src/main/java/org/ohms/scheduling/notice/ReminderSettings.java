package org.ohms.scheduling.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ohms.messaging.preference.ReminderLeads;
import org.ohms.shared.start.SettingsCheck;

/** How long before a visit its patient is reminded: key {@code ohms.scheduling.reminder.leads}. */
@ApplicationScoped
class ReminderSettings implements SettingsCheck {
    @Inject
    @ConfigProperty(name = "ohms.scheduling.reminder.leads", defaultValue = "PT48H,PT2H")
    String leads;

    @SuppressWarnings("NullAway")
    protected ReminderSettings() {}

    /** What holds where neither the service nor the patient says otherwise. */
    ReminderLeads leads() {
        return ReminderLeads.parse(leads);
    }

    @Override
    public void insistOnSense() {
        try {
            leads();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "ohms.scheduling.reminder.leads must be up to four ISO 8601 durations of PT15M to P30D with commas between, like PT48H,PT2H.",
                    wrong);
        }
    }
}
