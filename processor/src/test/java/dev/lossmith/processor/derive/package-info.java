/** Rules and derivations against arbitrary precision, which knows nothing of algebra. */
package dev.lossmith.processor.derive;
