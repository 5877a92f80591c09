package good;

import dev.lossmith.BceWithLogits;

/** Names that generated code uses too, for something else. */
//! good.NamesKernel
@BceWithLogits
interface Names {}

class Arguments {}

class FloatLoss {}

class LossmithGenerated {}

class Real {}

class Reference {}

class Format {}

class Domain {}

//! good.GrößeKernel
@BceWithLogits
interface Größe {}
