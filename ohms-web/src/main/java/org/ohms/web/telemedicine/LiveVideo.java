package org.ohms.web.telemedicine;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/**
 * The channel of video visits. The first word is a pass, which opens one room to one person once; without one nothing is heard
 * here. The door lets only pages of ours open it.
 */
@Dependent
@ServerEndpoint("/live/video")
public class LiveVideo {
    private static final int LARGEST = 65_536;

    @Inject
    LiveVideos videos;

    @OnOpen
    public void open(Session page) {
        page.setMaxTextMessageBufferSize(LARGEST);
        videos.add(page);
    }

    @OnMessage(maxMessageSize = LARGEST)
    public void said(String words, Session page) {
        videos.said(page, words);
    }

    @OnClose
    public void close(Session page) {
        videos.remove(page);
    }

    @OnError
    public void fail(Session page, Throwable lost) {
        videos.remove(page);
    }
}
