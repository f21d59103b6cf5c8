package org.ohms.web.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ohms.messaging.notification.MyNotificationWishes;
import org.ohms.messaging.notification.NotificationTopic;
import org.ohms.messaging.notification.NotificationWish;
import org.ohms.web.shared.Shell;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** By which ways somebody wants to be told what. */
@Named
@ViewScoped
@ShowsRefusals
public class NotificationWishesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient MyNotificationWishes wishes;

    @Inject
    transient Shell shell;

    @Inject
    transient Toasts toasts;

    private final EnumMap<NotificationTopic, Boolean> page = new EnumMap<>(NotificationTopic.class);
    private final EnumMap<NotificationTopic, Boolean> mail = new EnumMap<>(NotificationTopic.class);

    public void load() {
        wishes.mine().forEach(wish -> {
            page.put(wish.topic(), wish.page());
            mail.put(wish.topic(), wish.mail());
        });
    }

    public String save() {
        wishes.change(getTopics().stream()
                .map(topic -> new NotificationWish(
                        topic, Boolean.TRUE.equals(page.get(topic)), Boolean.TRUE.equals(mail.get(topic))))
                .toList());
        toasts.say("messaging.wishes.saved");
        return "/notifications?faces-redirect=true";
    }

    /**
     * What there is to say at this door. How patients hear of visits and messages stands with their record, where quiet
     * hours and language do; tasks are not theirs.
     */
    public List<NotificationTopic> getTopics() {
        return shell.isAtStaffDoor()
                ? List.of(NotificationTopic.values())
                : List.of(NotificationTopic.CHART, NotificationTopic.ANNOUNCEMENTS);
    }

    public Map<NotificationTopic, Boolean> getPage() {
        return page;
    }

    public Map<NotificationTopic, Boolean> getMail() {
        return mail;
    }
}
