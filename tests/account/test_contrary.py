"""What one passage denies and another tells is not told by both."""

import pytest

from variorum.account.contrary import is_contrary


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The dam had never been inspected this year.", "The dam had been inspected in May."),
        ("The ferrymen will not strike on Sunday.", "The ferrymen will strike on Sunday."),
        ("“We won’t sell the mill,” Ada Quill said.", "Ada Quill said they would sell the mill."),
        (
            "“If the fare is not cut by Friday, we will call a strike,” Ada Quill said.",
            "Ada Quill said the ferrymen would not now call a strike.",
        ),
        ("Quill called off the strike planned for 18 May.", "They would strike on 18 May."),
        ("The fair on the quay was cancelled on Friday.", "A fair will be held on the quay."),
        (
            "Quill denied that she had sold the mill to a cousin.",
            "Ada Quill sold the mill to a cousin, the Tide said.",
        ),
        ("Quill decided not to sell the mill.", "Quill will sell the mill, the Tide said."),
        ("Quill promised the town not to sell the mill.", "Quill sold the mill on Monday."),
        ("It is not true that the mill burned at night.", "The mill burned down at night."),
        ("The union will not now be able to publish accounts.", "It would publish accounts."),
        ("The mill is not going to be sold.", "The mill will be sold, Quill said."),
        ("The mill will no longer open in May.", "The mill will open in May."),
        ("The bridge was too weak to hold lorries.", "The bridge held lorries until May."),
        ("It was too early to name the man, Quill said.", "Quill will name the man."),
        ("Nobody was hurt in the blaze.", "Two ferrymen were hurt in the blaze."),
        ("Quill stopped short of publicly endorsing the toll.", "Quill endorsed the toll."),
        ("Quill refrained from signing the lease.", "Quill signed the lease on Monday."),
    ],
)
def test_what_one_denies_the_other_tells(a: str, b: str) -> None:
    assert is_contrary(a, b)
    assert is_contrary(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Not only the mill burned.", "The mill burned only at night."),
        ("The lorry stopped short of the mill.", "The lorry was left in front of the mill."),
        ("None other than Quill sold the mill.", "Quill sold the mill to a cousin."),
        ("Quill was denied the purchase of a mill.", "The board let Quill purchase the mill."),
        ("Quill urged the town not to sell the mill.", "The town sold the mill on Monday."),
        ("Quill urged the town not to be too soft.", "“Please don’t be too soft,” Quill said."),
        ("Quill has told ferrymen not to call the board.", "Ferrymen call the board every day."),
        ("Quill failed to name a single gate.", "Quill struggled to name a gate on Monday."),
        ("The board has not sold the mill.", "The board tried to sell the mill in May."),
        ("Quill no longer runs the mill.", "Quill runs the mill, the board said in May."),
        ("The board will not sell the mill.", "The board refused to sell the mill."),
        ("The board will not sell the mill.", "The board won’t sell the mill this year."),
        ("Quill did not speak, but the mill was sold.", "The mill was sold on Monday."),
        ("The mill was sold.", "The mill was sold on Monday."),
        ("The fair on the quay was cancelled on Friday.", "Quill has scrapped the planned fair."),
        ("Quill denied that she had sold the mill.", "Quill rejected claims that she sold it."),
        ("Quill had not told of two gifts.", "Quill belatedly told of two gifts."),
        ("Quill did not say how she would vote.", "Quill said she would vote for it."),
        ("Quill called a vote of no confidence.", "Quill has their confidence, the mayor said."),
        ("They will strike unless the fare is cut.", "They strike if the fare is not cut."),
        ("If it does not rain, the fair will be held.", "Unless it rains, the fair is held."),
        ("Harl is not going to be a safe haven.", "The town was safe, Quill said."),
        ("It was too early to name the man.", "The board was not ready to name the man."),
        ("Quill may call off the strike.", "The ferrymen will strike, Quill said."),
        ("Quill dismissed the clerk.", "The clerk was sent away on Friday."),
        ("Quill did not explain the toll.", "In a note explaining the toll, Quill gave no sum."),
        ("Towns cannot be bystanders.", "Harl is a bystander, Quill will say."),
        ("The ferry can no longer pay its men.", "The ferry could no longer afford to pay them."),
        ("Quill disputed a report in the Harl Tide.", "Quill called a Harl Tide report odd."),
        ("A film contradicts Clerk Odell's claims.", "Clerk Odell scolded Quill on Monday."),
        ("Harl has a plan that does not raise the toll.", "Avon would raise the toll."),
        ("Quill cancelled the firm's planned fairs.", "The firm will halt all trips to Harl."),
    ],
)
def test_what_is_denied_by_both_or_beside_it_is_no_contrary(a: str, b: str) -> None:
    assert not is_contrary(a, b)
    assert not is_contrary(b, a)
