package org.ohms.shared.work;

/** Hands of this node for work that may have to wait for somebody outside, so that nothing else waits with it. */
public interface Workers {
    /** Begins the work beside whatever runs; it stands in no transaction and in no request. */
    void begin(Runnable work);
}
