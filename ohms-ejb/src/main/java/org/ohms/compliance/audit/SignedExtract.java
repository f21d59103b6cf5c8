package org.ohms.compliance.audit;

import org.ohms.shared.crypto.DetachedSignature;

/** Lines of the trail as a file, and the signature over exactly these bytes. */
@SuppressWarnings("ArrayRecordComponent")
public record SignedExtract(byte[] file, DetachedSignature signature) {}
