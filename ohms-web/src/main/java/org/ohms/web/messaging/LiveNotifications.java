package org.ohms.web.messaging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;

/** The channel on which a page hears how many notifications wait. The door lets only those through who have signed in. */
@Dependent
@ServerEndpoint("/live/notifications")
public class LiveNotifications {
    @Inject
    LiveBells bells;

    @OnOpen
    public void open(Session page) {
        page.setMaxTextMessageBufferSize(64);
        bells.add(page);
    }

    /** Pages only listen; whoever talks is not one of ours. */
    @OnMessage(maxMessageSize = 64)
    public void said(String ignored, Session page) throws IOException {
        page.close(new CloseReason(CloseReason.CloseCodes.CANNOT_ACCEPT, ""));
    }

    @OnClose
    public void close(Session page) {
        bells.remove(page);
    }

    @OnError
    public void fail(Session page, Throwable lost) {
        bells.remove(page);
    }
}
