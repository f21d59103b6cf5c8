package org.ohms.web.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.ohms.care.conversation.CommunicationRow;
import org.ohms.care.conversation.ConversationRow;
import org.ohms.care.conversation.Correspondent;
import org.ohms.care.conversation.NoticeState;
import org.ohms.care.referral.ReferralRow;
import org.ohms.care.task.TaskOwner;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.care.task.TaskRow;
import org.ohms.web.identity.RoleNames;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.Words;

/** How the pages say what happens between visits. */
@Named
@ApplicationScoped
public class CareWords {
    private static final int HOURS_OF_A_DAY = 24;

    @Inject
    Words words;

    @Inject
    Formats formats;

    @Inject
    RoleNames roles;

    /** Within how long an answer comes: hours below a day, whole days from then on. */
    public String within(int hours) {
        return hours < HOURS_OF_A_DAY
                ? words.of("care.within.hours", hours)
                : words.of("care.within.days", (hours + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY);
    }

    /** Somebody to write to, with when they answer, as a choice says it. */
    public String choice(Correspondent one) {
        var away = one.awayUntil();
        return away == null
                ? words.of("care.to.choice", one.name(), within(one.answerHours()))
                : words.of("care.to.away", one.name(), formats.date(away));
    }

    /** Who can be given a task, as a choice says it. */
    public String ownerChoice(TaskOwnerRow one) {
        return owner(one.owner(), one.name());
    }

    /** Who is to do a task: a person by name, a role by its title. */
    public String owner(TaskRow row) {
        return owner(row.owner(), row.ownerName());
    }

    /** Who of the house is asked by a referral: a person by name, a role by its title. */
    public String asked(ReferralRow row) {
        var role = row.toRole();
        return role == null ? row.toName() : words.of("care.task.role", roles.of(role));
    }

    private String owner(TaskOwner owner, String name) {
        var role = owner.role();
        return role == null ? name : words.of("care.task.role", roles.of(role));
    }

    /** Whether its time has passed. */
    public boolean isLate(TaskRow row) {
        return row.isOpen() && row.dueAt().isBefore(formats.getNow());
    }

    /** Whether the time in which an answer usually comes is over. */
    public boolean isOverdue(ConversationRow row) {
        var due = row.answerDue();
        return due != null && due.isBefore(formats.getNow());
    }

    /** Who wrote; a patient does not know the names of those who act for somebody. */
    public String author(CommunicationRow message) {
        if (message.mine()) {
            return words.of("care.message.you");
        }
        var name = message.author();
        return switch (message.role()) {
            case STAFF -> name.isEmpty() ? words.of("care.message.staff") : name;
            case PATIENT -> name.isEmpty() ? words.of("care.message.patient") : name;
            case PROXY -> name.isEmpty() ? words.of("care.message.proxy") : words.of("care.message.proxy.named", name);
        };
    }

    public String readBy(CommunicationRow message) {
        return message.readBy().isEmpty()
                ? ""
                : words.of("care.message.readBy", message.readBy().stream().collect(Collectors.joining(", ")));
    }

    /** What became of a notice, in words. */
    public String notice(NoticeState notice) {
        var channel = words.of("messaging.channel." + notice.channel());
        return words.of(
                switch (notice.state()) {
                    case WAITING, SENDING -> "care.notice.waiting";
                    case SENT, DELIVERED -> "care.notice.sent";
                    default -> "care.notice.lost";
                },
                channel);
    }

    public boolean isLost(NoticeState notice) {
        return switch (notice.state()) {
            case WAITING, SENDING, SENT, DELIVERED -> false;
            default -> true;
        };
    }
}
