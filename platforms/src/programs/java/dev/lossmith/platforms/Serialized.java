package dev.lossmith.platforms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Writes a kernel and reads it. */
public final class Serialized {
    private Serialized() {}

    /** Prints whether what comes back is the instance. */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(Losses_SpamKernel.INSTANCE);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.out.println(in.readObject() == Losses_SpamKernel.INSTANCE ? "the instance" : "another");
        }
    }
}
