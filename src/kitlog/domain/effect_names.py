"""The side effects of `resources/effects.toml`, noted for translation: what stands in a file is not
found in the code. A test holds both against each other.
"""

from __future__ import annotations

from kitlog.words import tr, unsaid

LABELS = (
    unsaid("Dissociation"),
    unsaid("Dizziness"),
    unsaid("Nausea"),
    unsaid("Vomiting"),
    unsaid("Anxiety"),
    unsaid("Hallucination"),
    unsaid("Headache"),
    unsaid("Chest pain, breathless"),
    unsaid("Floating"),
    unsaid("Blurred vision"),
    unsaid("Numbness"),
    unsaid("Speech"),
    unsaid("Drowsiness"),
    unsaid("Confusion"),
    unsaid("Palpitations"),
    unsaid("IV site"),
)
"""As rows are called."""
ASKED = (
    unsaid("feeling detached or unreal"),
    unsaid("dizzy, light-headed"),
    unsaid("nausea"),
    unsaid("vomiting"),
    unsaid("anxiety, fear or distress"),
    unsaid("hallucination"),
    unsaid("headache"),
    unsaid("chest pain or short of breath"),
    unsaid("floating, out of body"),
    unsaid("visual change"),
    unsaid("numbness or tingling"),
    unsaid("slurred or difficult speech"),
    unsaid("drowsy"),
    unsaid("confused"),
    unsaid("palpitations"),
    unsaid("IV site pain or swelling"),
)
"""As patients are asked."""
SHORT = (unsaid("Chest pain"), unsaid("Vision"), unsaid("Iv site"))
"""Of ids that read otherwise than their labels, as `Protocol.effect_label` writes them."""
_SHIPPED = frozenset(one.text for one in (*LABELS, *ASKED, *SHORT))


def in_words(name: str) -> str:
    """A shipped effect in the language of the moment; what a nurse or the clinic typed stays, even
    where the same words stand somewhere in the program.
    """
    return tr(name) if name in _SHIPPED else name
