// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.node;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.directory.maps.NodeFiles;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;

/** Reads files by cat(1); as root only what the account itself may not read, where the node has sudo. */
@Component(service = NodeFiles.class)
public final class ShellFiles implements NodeFiles {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** What cat says of EACCES, before it has printed anything. */
    private static final String CLOSED = "Permission denied";

    private final Shells shells;

    /** Called by the service framework. */
    @Activate
    public ShellFiles(@Reference Shells shells) {
        this.shells = shells;
    }

    @Override
    public void read(NodeProfile node, String file, Consumer<String> lines, Cancellation cancellation)
            throws OperationException {
        try (NodeShell shell = shells.open(node, FirstContact.REFUSE, cancellation)) {
            NodeCommand command = NodeCommand.of("/bin/cat", "--", file).within(PATIENCE, Integer.MAX_VALUE);
            Text text = new Text(lines);
            CommandOutput end = shell.lines(command, text, cancellation);
            if (end.exitStatus() != 0 && node.sudo() && end.errors().contains(CLOSED)) {
                end = shell.lines(command.asRoot(), text, cancellation);
            }
            if (end.exitStatus() != 0) {
                throw new OperationException(NodeWording.SENTENCES.explanation("not-read", end.errors().strip(), file,
                        node.name()));
            }
            if (text.isBroken) {
                throw new OperationException(NodeWording.SENTENCES.explanation("not-utf8", "", file, node.name()));
            }
        }
    }

    /** Decodes lines; what follows one that is no text is dropped. */
    private static final class Text implements LineSink {

        private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        private final Consumer<String> target;
        private volatile boolean isBroken;

        Text(Consumer<String> target) {
            this.target = target;
        }

        @Override
        public void line(byte[] bytes, int offset, int length) {
            if (isBroken) {
                return;
            }
            try {
                target.accept(decoder.decode(ByteBuffer.wrap(bytes, offset, length)).toString());
            } catch (CharacterCodingException notText) {
                isBroken = true;
            }
        }
    }
}
