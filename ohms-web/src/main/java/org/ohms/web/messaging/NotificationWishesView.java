package org.ohms.web.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.notification.MyNotificationWishes;
import org.ohms.messaging.notification.NotificationTopic;
import org.ohms.messaging.notification.NotificationWish;
import org.ohms.messaging.phone.MyPhone;
import org.ohms.messaging.push.MyPushDevices;
import org.ohms.messaging.push.PushDeviceRow;
import org.ohms.web.shared.Shell;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** By which ways somebody wants to be told what. */
@Named
@ViewScoped
@ShowsRefusals
public class NotificationWishesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MyNotificationWishes wishes;

    @Inject
    transient MyPushDevices devices;

    @Inject
    transient MyPhone phone;

    @Inject
    transient Shell shell;

    @Inject
    transient Toasts toasts;

    private final EnumMap<NotificationTopic, Boolean> page = new EnumMap<>(NotificationTopic.class);
    private final EnumMap<NotificationTopic, Boolean> mail = new EnumMap<>(NotificationTopic.class);
    private final EnumMap<NotificationTopic, Boolean> sms = new EnumMap<>(NotificationTopic.class);
    private final EnumMap<NotificationTopic, Boolean> push = new EnumMap<>(NotificationTopic.class);

    private @Nullable String device;

    public void load() {
        wishes.mine().forEach(wish -> {
            page.put(wish.topic(), wish.page());
            mail.put(wish.topic(), wish.mail());
            sms.put(wish.topic(), wish.sms());
            push.put(wish.topic(), wish.push());
        });
    }

    public String save() {
        // a number that is being changed is not proven yet: what was wanted of the one before waits to be said again
        var reached = phone.isReached();
        wishes.change(getTopics().stream()
                .map(topic -> new NotificationWish(
                        topic,
                        Boolean.TRUE.equals(page.get(topic)),
                        Boolean.TRUE.equals(mail.get(topic)),
                        reached && Boolean.TRUE.equals(sms.get(topic)),
                        Boolean.TRUE.equals(push.get(topic))))
                .toList());
        toasts.say("messaging.wishes.saved");
        return "/notifications?faces-redirect=true";
    }

    /** This browser shows from now on that there is something new. */
    public String add() {
        devices.add(Objects.requireNonNullElse(device, ""));
        toasts.say("messaging.push.added");
        return "/notification-wishes?faces-redirect=true";
    }

    /** That browser shows nothing any more. */
    public String end(String id) {
        devices.end(UrlValues.required(UrlValues.id(id)));
        toasts.say("messaging.push.ended");
        return "/notification-wishes?faces-redirect=true";
    }

    public boolean isOffered() {
        return devices.isOffered();
    }

    public String getKey() {
        return devices.key();
    }

    public List<PushDeviceRow> getDevices() {
        return devices.mine();
    }

    /** Whether page, e-mail and text message of this topic are chosen here, and not with the record. */
    public boolean isChosenHere(NotificationTopic topic) {
        return shell.isAtStaffDoor() || topic == NotificationTopic.CHART || topic == NotificationTopic.ANNOUNCEMENTS;
    }

    /**
     * What there is to say at this door. How patients hear of visits and messages stands with their record, where quiet
     * hours and language do, and only what a browser shows of them is said here; tasks are not theirs.
     */
    public List<NotificationTopic> getTopics() {
        if (shell.isAtStaffDoor()) {
            return List.of(NotificationTopic.values());
        }
        return isOffered()
                ? List.of(
                        NotificationTopic.SCHEDULE,
                        NotificationTopic.MESSAGES,
                        NotificationTopic.CHART,
                        NotificationTopic.ANNOUNCEMENTS)
                : List.of(NotificationTopic.CHART, NotificationTopic.ANNOUNCEMENTS);
    }

    public Map<NotificationTopic, Boolean> getPage() {
        return page;
    }

    public Map<NotificationTopic, Boolean> getMail() {
        return mail;
    }

    public Map<NotificationTopic, Boolean> getSms() {
        return sms;
    }

    public Map<NotificationTopic, Boolean> getPush() {
        return push;
    }

    public @Nullable String getDevice() {
        return device;
    }

    public void setDevice(@Nullable String device) {
        this.device = device;
    }
}
