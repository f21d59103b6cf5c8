package org.ohms.launch;

/** The hospital cannot start; the message is the one sentence a person needs to mend that. */
public class LaunchRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LaunchRefused(String sentence) {
        super(sentence);
    }

    public LaunchRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
